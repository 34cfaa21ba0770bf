import type { Role } from '../domain/user.ts';

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
  { email: 'participant@demo.example', role: 'participant', name: 'Tabitha Wren' },
  { email: 'partner@demo.example', role: 'partner', name: 'Harrowmere Partner Portal' },
  { email: 'auditor@demo.example', role: 'auditor', name: 'Ari Auditor' },
  { email: 'admin@demo.example', role: 'administrator', name: 'Alex Administrator' },
];

/**
 * Coaches beside them, so that a caseload has others to be compared with, covered for and handed to; and somebody at a second employer, so
 * that what is shown there reaches somebody.
 */
export const demoColleagues: readonly SignIn[] = [
  { email: 'robin@demo.example', role: 'coach', name: 'Robin Ferryman' },
  { email: 'wilf@demo.example', role: 'coach', name: 'Wilf Larkrise' },
  { email: 'lantern@demo.example', role: 'employer', name: 'Ida at Lantern Kitchen' },
];

/** What all of them sign in with. */
export const demoPassword = 'demo-only-password';
