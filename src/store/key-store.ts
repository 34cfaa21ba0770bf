import type { Instant } from '../domain/values/time.ts';

/** The key of a subject as it is kept: wrapped, or nothing but that it was destroyed. */
export interface KeptKey {
  readonly subject: string;
  /** Wrapped by the installation key that `by` names. */
  readonly wrapped?: string | undefined;
  readonly by?: string | undefined;
  readonly destroyedAt?: Instant | undefined;
}

/** Where wrapped keys lie, apart from what they seal, so that a key destroyed there is destroyed for every backup of the data. */
export interface KeyStore {
  getMany(subjects: readonly string[]): Promise<readonly KeptKey[]>;
  /** Keeps keys of subjects that have none; gives those that stand then, whoever made them. They are durable by then. */
  add(keys: readonly KeptKey[]): Promise<readonly KeptKey[]>;
  /** Puts another in the place of a key that still stands as it was read; false when it does not. */
  replace(before: KeptKey, after: KeptKey): Promise<boolean>;
  /** In order of subject, behind `after`. */
  list(after: string | undefined, limit: number): Promise<readonly KeptKey[]>;
  close(): Promise<void>;
}
