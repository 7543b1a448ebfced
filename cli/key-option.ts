import { Option } from 'commander'

/** The private key that signs: a path, or in CI the JWK itself in an environment variable. */
export function keyOption(): Option {
  return new Option('-k, --key <jwk>', 'private key, as a file or a JWK').env('CORDON_KEY')
}
