import { ApiProblem } from '../api/client.ts';

/** What is wrong with a field, as the server says it. */
export interface Fault {
  /** `wage.max`. */
  readonly path: string;
  readonly message: string;
}

/** What an answer says is wrong with single fields. */
export const faultsOf = (error: unknown): readonly Fault[] =>
  error instanceof ApiProblem ? error.errors : [];

/** Whether a fault is of a field, or of something in it. */
export const isAt = (fault: Fault, path: string): boolean =>
  fault.path === path || fault.path.startsWith(`${path}.`);

/** The field of a form that a fault is of: the closest one around it. */
export function fieldOf(fault: Fault, fields: readonly string[]): string | undefined {
  return fields.filter((path) => isAt(fault, path)).sort((a, b) => b.length - a.length)[0];
}
