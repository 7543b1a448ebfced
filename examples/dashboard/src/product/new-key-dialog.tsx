import { Check, Copy } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { people } from '../people'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'
import { FormDialog } from '../ui/form-dialog'
import { SegmentedField } from '../ui/segmented-field'

export interface ApiKey {
  readonly name: string
  readonly secret: string
  readonly access: string
  readonly created: string
  readonly by: string
}

interface Props {
  readonly onCreate: (key: ApiKey) => void
  readonly onClose: () => void
}

const ACCESS = ['Read and write', 'Read only'].map((value) => ({ value, label: value }))

export function NewKeyDialog({ onCreate, onClose }: Props) {
  const [name, setName] = useState('')
  const [access, setAccess] = useState('Read and write')
  const [secret, setSecret] = useState('')
  const create = () => {
    const full = `fw_live_${crypto.randomUUID().replaceAll('-', '')}`
    setSecret(full)
    const masked = `${full.slice(0, 12)}…${full.slice(-4)}`
    onCreate({ name, secret: masked, access, created: 'Today', by: people.user.name })
  }
  if (secret) return <Created secret={secret} onClose={onClose} />
  return (
    <FormDialog title="Create API key" action="Create key" onSubmit={create} onClose={onClose}>
      <Field
        label="Name"
        name="name"
        value={name}
        onInput={setName}
        hint="Where it is used, so that you dare to revoke it."
        autoComplete="off"
        required
      />
      <SegmentedField label="Access" options={ACCESS} value={access} onChange={setAccess} />
    </FormDialog>
  )
}

function Created({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const [isCopied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard?.writeText(secret).catch(() => {})
    setCopied(true)
  }
  const Icon = isCopied ? Check : Copy
  return (
    <Dialog title="Copy your key now" onClose={onClose}>
      <p>This is the only time that we can show it.</p>
      <div class="secret">
        <code>{secret}</code>
        <button class="button button-small" type="button" onClick={copy}>
          <Icon size={14} aria-hidden="true" /> {isCopied ? 'Copied' : 'Copy'}
        </button>
      </div>
      <footer>
        <button class="button button-primary" type="button" onClick={onClose}>
          Done
        </button>
      </footer>
    </Dialog>
  )
}
