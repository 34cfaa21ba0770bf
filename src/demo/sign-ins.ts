import type { Role } from '../domain/user.ts';
import type { DemoContext } from './demo-context.ts';

interface SignIn {
  readonly email: string;
  readonly role: Role;
  readonly name: string;
}

/** The demo's people who sign in. Outside the demo none of them exists. */
export const demoSignIns: readonly SignIn[] = [
  { email: 'coach@demo.example', role: 'coach', name: 'Cass Coach' },
  { email: 'supervisor@demo.example', role: 'supervisor', name: 'Sam Supervisor' },
  { email: 'employer@demo.example', role: 'employer', name: 'Emery at Harbour Bakery' },
  { email: 'participant@demo.example', role: 'participant', name: 'Ada Thimblewick' },
  { email: 'partner@demo.example', role: 'partner', name: 'Harrowmere Partner Portal' },
  { email: 'auditor@demo.example', role: 'auditor', name: 'Ari Auditor' },
  { email: 'admin@demo.example', role: 'administrator', name: 'Alex Administrator' },
];

/** What all of them sign in with. */
export const demoPassword = 'demo-only-password';

type SpeaksFor = Partial<
  Record<Role, { readonly employerId?: string | undefined; readonly participantId?: string | undefined }>
>;

/** Makes those of some roles who are missing, in their order; `speaksFor` says for whom, or who they are. */
export async function loadSignIns(
  { ctx, userLookup, services: { users } }: DemoContext,
  wanted: readonly Role[],
  speaksFor: SpeaksFor,
): Promise<void> {
  for (const { email, role, name: displayName } of demoSignIns) {
    if (!wanted.includes(role) || (await userLookup.byEmail(email)) !== undefined) continue;
    await users.create(ctx, { email, role, displayName, password: demoPassword, ...speaksFor[role] });
  }
}
