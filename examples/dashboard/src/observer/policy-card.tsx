import { FileJson } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Field } from '../ui/field'
import { Skeleton } from '../ui/skeleton'
import { Switch } from '../ui/switch'
import type { FeedMessage } from './feed-message'
import { parsePolicyDocument } from './policy-document'
import { PolicyEffect } from './policy-effect'
import { PolicyJson } from './policy-json'
import { writePolicy } from './write-policy'

/** The file, and a switch that writes it; an editor does as well. */
export function PolicyCard({ message }: { readonly message: FeedMessage | undefined }) {
  const [reason, setReason] = useState('INC-2025-11-25')
  const [error, setError] = useState('')
  const document = message && parsePolicyDocument(message.policy)
  const entry = document?.vendors.mixpanel
  const isOn = (typeof entry === 'object' ? entry.state : entry) === 'on'
  const flip = (next: boolean) => {
    if (!document) return
    setError('')
    writePolicy(document, 'mixpanel', next ? 'on' : { state: 'off', reason }).catch(
      (failure: Error) => setError(failure.message),
    )
  }
  return (
    <section class="card policy" aria-labelledby="policy-title">
      <header class="card-head">
        <FileJson size={15} aria-hidden="true" />
        <h2 id="policy-title">analytics-policy.json</h2>
        {document && <span class="version">version {document.version}</span>}
      </header>
      <div class="policy-body">
        {message ? <PolicyJson text={message.policy} /> : <Skeleton rows={6} />}
        <div class="policy-control">
          <div class="policy-switch">
            <span>
              <strong>Mixpanel</strong>
              <span class="muted" id="policy-switch-hint">
                {isOn ? 'in production' : 'out of production'}
              </span>
            </span>
            <Switch
              label="Mixpanel in production"
              describedBy="policy-switch-hint"
              isOn={isOn}
              onChange={flip}
              disabled={!document}
            />
          </div>
          {isOn && <Field label="Reason" name="reason" value={reason} onInput={setReason} />}
          {error ? (
            <p class="error" role="alert">
              {error}
            </p>
          ) : (
            <PolicyEffect message={message} isOn={isOn} />
          )}
        </div>
      </div>
    </section>
  )
}
