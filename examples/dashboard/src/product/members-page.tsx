import { UserPlus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { analytics } from '../analytics'
import { people, type Member } from '../people'
import { Field } from '../ui/field'
import { FormDialog } from '../ui/form-dialog'
import { SegmentedField } from '../ui/segmented-field'
import { Skeleton } from '../ui/skeleton'
import { useLoaded } from '../ui/use-loaded'
import { who } from '../who'
import { PageHead } from './page-head'

const ROLES = ['Developer', 'Admin', 'Viewer'].map((value) => ({ value, label: value }))

export function MembersPage() {
  const [members, setMembers] = useState<readonly Member[]>(people.members)
  const [isInviting, setInviting] = useState(false)
  const isLoaded = useLoaded()
  const invite = (email: string, role: string) => {
    setInviting(false)
    setMembers([...members, { id: email, name: 'Invited', email, role, active: 'Not yet' }])
    analytics.track('member_invited', {
      invitee_email: email,
      role,
      seats_used: members.length + 1,
      ...who(),
    })
  }
  return (
    <>
      <PageHead
        title="Members"
        lead={`${members.length} of ${people.organization.seats} seats are taken.`}
      >
        <button class="button button-primary" type="button" onClick={() => setInviting(true)}>
          <UserPlus size={15} aria-hidden="true" /> Invite
        </button>
      </PageHead>
      {isLoaded ? <MemberTable members={members} /> : <Skeleton rows={7} />}
      {isInviting && <InviteDialog onInvite={invite} onClose={() => setInviting(false)} />}
    </>
  )
}

function MemberTable({ members }: { readonly members: readonly Member[] }) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col">Role</th>
          <th scope="col">Last active</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, email, role, active }) => (
          <tr key={id}>
            <td>
              <span class="person">
                <span class="avatar avatar-plain" aria-hidden="true">
                  {name.replace(/[a-z\s]/g, '')}
                </span>
                <span>
                  <strong>{name}</strong>
                  <span class="muted">{email}</span>
                </span>
              </span>
            </td>
            <td>{role}</td>
            <td class="muted">{active}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface InviteProps {
  readonly onInvite: (email: string, role: string) => void
  readonly onClose: () => void
}

function InviteDialog({ onInvite, onClose }: InviteProps) {
  const [email, setEmail] = useState(people.invitee.email)
  const [role, setRole] = useState('Developer')
  return (
    <FormDialog
      title="Invite a member"
      action="Send invitation"
      onSubmit={() => onInvite(email, role)}
      onClose={onClose}
    >
      <Field
        label="Email"
        name="email"
        type="email"
        value={email}
        onInput={setEmail}
        autoComplete="off"
        required
      />
      <SegmentedField label="Role" options={ROLES} value={role} onChange={setRole} />
    </FormDialog>
  )
}
