import type { SayableCode } from '../domain/arrangement.ts';
import type { ConsentField } from '../domain/consent.ts';
import type { EmployerAction, EmployerReason, ReleaseField } from '../domain/release.ts';

/** What people permit and release, and what the first employer of the town answers. */
export type ReleaseDeed =
  | {
      readonly deed: 'permits';
      readonly person: string;
      readonly employer: string;
      readonly fields: readonly ConsentField[];
      /** Days from today. */
      readonly lastDay: number;
    }
  | { readonly deed: 'permits no more'; readonly person: string }
  | {
      readonly deed: 'releases';
      readonly person: string;
      readonly job: string;
      readonly fields: readonly ReleaseField[];
      readonly message?: string;
      readonly arrangements?: readonly SayableCode[];
    }
  | {
      /** What the first employer of the town answers to what was released to them. */
      readonly deed: 'hears back';
      readonly person: string;
      readonly job: string;
      readonly action: EmployerAction;
      readonly reasonCode?: EmployerReason;
      /** Days from today on which to come. */
      readonly at?: number;
      readonly note?: string;
    };
