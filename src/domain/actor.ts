import type { Role } from './user.ts';

/** Who acts. Made by authentication, a named job or a named command, nowhere else. */
export type Actor =
  | {
      readonly kind: 'user' | 'token';
      readonly id: string;
      readonly organisationId: string;
      readonly role: Role;
      readonly employerId?: string | undefined;
      readonly participantId?: string | undefined;
    }
  | { readonly kind: 'job' | 'command'; readonly id: string; readonly organisationId: string };
