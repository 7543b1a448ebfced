import { useState } from 'preact/hooks'
import { people } from '../people'
import { Field } from '../ui/field'

/** Filled in, because nobody is here to have an account. */
export function SignIn({ onSignIn }: { readonly onSignIn: () => void }) {
  const [email, setEmail] = useState(people.user.email)
  const [password, setPassword] = useState('correct horse')
  return (
    <div class="sign-in">
      <form
        class="sign-in-card"
        onSubmit={(event) => {
          event.preventDefault()
          onSignIn()
        }}
      >
        <span class="product-mark product-mark-large" aria-hidden="true">
          F
        </span>
        <h1>Sign in to Fernwire</h1>
        <p class="muted">The API platform of an invented company. Any password will do.</p>
        <Field
          label="Work email"
          name="email"
          type="email"
          value={email}
          onInput={setEmail}
          autoComplete="off"
          required
        />
        <Field
          label="Password"
          name="password"
          type="password"
          value={password}
          onInput={setPassword}
          autoComplete="off"
          required
        />
        <button class="button button-primary button-wide" type="submit">
          Sign in
        </button>
        <p class="fine-print">
          Signing in calls <code>identify</code> with an email address, a name, a phone number and a
          city, as products do. Watch on the right what is left of it.
        </p>
      </form>
    </div>
  )
}
