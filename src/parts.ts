import type { Limits } from '../config/limits.ts';
import type { NewId } from './domain/values/ids.ts';
import type { Clock } from './domain/values/time.ts';
import type { Webhooks } from './notify/port.ts';
import type { Blind, Passwords } from './security/port.ts';
import type { Post } from './services/deliveries/sending.ts';
import type { PlainVoice } from './skills/plain-voice.ts';
import type { Taxonomy } from './skills/taxonomy.ts';
import type { KeptHeads } from './store/kept-heads.ts';
import type { Keyring } from './store/keyring.ts';
import type { FindMisplaced } from './store/placement.ts';
import type { Store } from './store/port.ts';

/** What differs from one composition to another: a process opens these over its environment, a test over a folder of its own. */
export interface Parts {
  readonly store: Store;
  readonly keptHeads: KeptHeads;
  readonly findMisplaced: FindMisplaced;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: Blind;
  readonly destroyDaysBefore: Keyring['destroyDaysBefore'];
  readonly destroyKey: Keyring['destroy'];
  readonly passwords: Passwords;
  readonly taxonomy: Taxonomy;
  readonly plainVoice: PlainVoice;
  readonly limits: Limits;
  readonly post: Post;
  readonly webhooks: Webhooks;
}
