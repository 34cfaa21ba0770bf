import type { DemoRole } from '../town.ts';
import { deskRoles } from './roles-desk.ts';
import { foodRoles } from './roles-food.ts';
import { worksRoles } from './roles-works.ts';
import { yardRoles } from './roles-yard.ts';

/** What the employers look for. Their order is that of their external ids. */
export const roles: readonly DemoRole[] = [...foodRoles, ...yardRoles, ...worksRoles, ...deskRoles];
