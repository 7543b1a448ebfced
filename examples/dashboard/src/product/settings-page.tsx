import { Check } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { analytics } from '../analytics'
import { people } from '../people'
import { Field } from '../ui/field'
import { Switch } from '../ui/switch'
import { who } from '../who'
import { PageHead } from './page-head'

export function SettingsPage() {
  const { organization } = people
  const [name, setName] = useState(organization.name)
  const [billingEmail, setBillingEmail] = useState(organization.billingEmail)
  const [isSaved, setSaved] = useState(false)
  const edit = (set: (value: string) => void) => (value: string) => {
    set(value)
    setSaved(false)
  }
  const save = () => {
    setSaved(true)
    analytics.track('settings_saved', { org_name: name, billingEmail, changed: 2, ...who() })
  }
  return (
    <>
      <PageHead title="Settings" lead="For everyone in your organisation." />
      <form
        class="settings"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label="Organisation"
          name="organization"
          value={name}
          onInput={edit(setName)}
          required
        />
        <Field
          label="Billing email"
          name="billing"
          type="email"
          value={billingEmail}
          onInput={edit(setBillingEmail)}
          hint="Invoices and budget alerts go here."
          required
        />
        <div class="form-end">
          <button class="button button-primary" type="submit">
            Save changes
          </button>
          <span class="saved" role="status">
            {isSaved && (
              <>
                <Check size={14} aria-hidden="true" /> Saved
              </>
            )}
          </span>
        </div>
      </form>
      <Preference
        id="keep-logs"
        title="Keep request logs"
        text="For 30 days, visible to admins."
        isOnFirst
      />
      <Preference
        id="budget-alerts"
        title="Budget alerts"
        text="At 80 % and 100 % of the monthly budget."
        isOnFirst
      />
      <Preference id="beta" title="Beta models" text="New models before they are announced." />
    </>
  )
}

interface PreferenceProps {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly isOnFirst?: boolean
}

function Preference({ id, title, text, isOnFirst = false }: PreferenceProps) {
  const [isOn, setOn] = useState(isOnFirst)
  const change = (next: boolean) => {
    setOn(next)
    analytics.track('preference_changed', { preference: id, enabled: next, ...who() })
  }
  return (
    <div class="preference">
      <span>
        <strong>{title}</strong>
        <span class="muted" id={id}>
          {text}
        </span>
      </span>
      <Switch label={title} describedBy={id} isOn={isOn} onChange={change} />
    </div>
  )
}
