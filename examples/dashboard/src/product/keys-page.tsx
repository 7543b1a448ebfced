import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { analytics } from '../analytics'
import { people } from '../people'
import { Dialog } from '../ui/dialog'
import { Empty } from '../ui/empty'
import { Skeleton } from '../ui/skeleton'
import { useLoaded } from '../ui/use-loaded'
import { who } from '../who'
import { NewKeyDialog, type ApiKey } from './new-key-dialog'
import { PageHead } from './page-head'

const FIRST: readonly ApiKey[] = [
  {
    name: 'Production',
    secret: 'fw_live_9f2c…a41e',
    access: 'Read and write',
    created: 'Mar 3',
    by: 'Ada Quill',
  },
  {
    name: 'Nightly reports',
    secret: 'fw_live_07bd…c9d2',
    access: 'Read only',
    created: 'May 18',
    by: 'Basil Thorne',
  },
  {
    name: 'Staging',
    secret: 'fw_test_51aa…0e7f',
    access: 'Read and write',
    created: 'Aug 27',
    by: 'Dario Finch',
  },
]

export function KeysPage() {
  const [keys, setKeys] = useState(FIRST)
  const [isCreating, setCreating] = useState(false)
  const [revoking, setRevoking] = useState<ApiKey>()
  const isLoaded = useLoaded()
  const create = (key: ApiKey) => {
    setKeys([key, ...keys])
    const { name, access } = key
    analytics.track('api_key_created', {
      key_name: name,
      access,
      created_by: people.user.email,
      ...who(),
    })
  }
  const revoke = (key: ApiKey) => {
    setKeys(keys.filter((other) => other !== key))
    setRevoking(undefined)
    analytics.track('api_key_revoked', {
      key_name: key.name,
      revoked_by: people.user.name,
      ...who(),
    })
  }
  return (
    <>
      <PageHead title="API keys" lead="Keys act for your whole organisation.">
        <button class="button button-primary" type="button" onClick={() => setCreating(true)}>
          <Plus size={15} aria-hidden="true" /> Create key
        </button>
      </PageHead>
      {!isLoaded && <Skeleton rows={5} />}
      {isLoaded && keys.length > 0 && <KeyTable keys={keys} onRevoke={setRevoking} />}
      {isLoaded && keys.length === 0 && (
        <Empty title="No API keys">Create one to make your first request.</Empty>
      )}
      {isLoaded && <FirstRequest />}
      {isCreating && <NewKeyDialog onCreate={create} onClose={() => setCreating(false)} />}
      {revoking && (
        <Dialog title={`Revoke “${revoking.name}”?`} onClose={() => setRevoking(undefined)}>
          <p>Requests with this key fail from now on. This cannot be undone.</p>
          <footer>
            <button class="button" type="button" onClick={() => setRevoking(undefined)}>
              Keep it
            </button>
            <button class="button button-danger" type="button" onClick={() => revoke(revoking)}>
              Revoke key
            </button>
          </footer>
        </Dialog>
      )}
    </>
  )
}

function FirstRequest() {
  return (
    <section class="snippet">
      <h2>Your first request</h2>
      <pre tabIndex={0}>
        {`curl https://api.fernwire.example/v1/complete \\
  -H "Authorization: Bearer $FERNWIRE_KEY" \\
  -d '{ "model": "fern-small", "prompt": "Hello" }'`}
      </pre>
    </section>
  )
}

interface TableProps {
  readonly keys: readonly ApiKey[]
  readonly onRevoke: (key: ApiKey) => void
}

function KeyTable({ keys, onRevoke }: TableProps) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Key</th>
          <th scope="col">Created</th>
          <th scope="col">
            <span class="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.secret}>
            <td>
              <span class="two-lines">
                <strong>{key.name}</strong>
                <span class="muted">{key.access}</span>
              </span>
            </td>
            <td>
              <code>{key.secret}</code>
            </td>
            <td>
              <span class="two-lines">
                {key.created}
                <span class="muted">{key.by}</span>
              </span>
            </td>
            <td class="number">
              <button
                class="button button-quiet button-small"
                type="button"
                onClick={() => onRevoke(key)}
              >
                Revoke<span class="visually-hidden"> {key.name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
