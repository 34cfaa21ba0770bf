/** What single keys do, each with the key that it has by itself. By these keys the parts of the app name what they do. */
export const usualKeys = {
  search: '/',
  shortlist: 's',
  later: 'l',
  decline: 'd',
  undo: 'u',
  ask: 'a',
  show_score: 'v',
  next: 'j',
  previous: 'k',
  yes: 'y',
  no: 'n',
  partly: 'p',
  not_reached: 'r',
  all_keys: '?',
} as const;

export type KeyAction = keyof typeof usualKeys;

/** As they are, none, or by what they do the key that does it; `none` for no key. */
export type KeysChoice = 'on' | 'off' | Readonly<Record<string, string>>;

export const keyActions = Object.keys(usualKeys) as readonly KeyAction[];

/** Those that do something on the screens of a role: an employer has none of the coaches' work. */
export const keyActionsOf = (role: string): readonly KeyAction[] =>
  role === 'employer' ? ['search', 'all_keys'] : keyActions;

/** They act while a question is answered, the others while none is: the same key may do one thing here and another there. */
const whileAnswering: readonly KeyAction[] = ['yes', 'no', 'partly', 'not_reached'];

/** What stands for no key in a choice. */
const none = 'none';

/** The key of each act; acts without one are absent. */
export function keysThatHold(choice: KeysChoice): Readonly<Partial<Record<KeyAction, string>>> {
  if (choice === 'off') return {};
  const own = choice === 'on' ? {} : choice;
  const held = keyActions.map((action) => [action, own[action] ?? usualKeys[action]] as const);
  return Object.fromEntries(held.filter(([, key]) => key !== none));
}

/** The usual keys that a pressed one stands for. Keys without a sign of their own (arrows, Escape) stand for themselves, whatever was chosen. */
export function meaningsOf(pressed: string, choice: KeysChoice): readonly string[] {
  if ([...pressed].length !== 1) return [pressed];
  if (choice === 'off') return [];
  const held = keysThatHold(choice);
  const acts = keyActions.filter((action) => held[action] === pressed).map((action) => usualKeys[action]);
  if (acts.length > 0) return acts;
  // The numbers of a menu: nobody's own key, and no letter.
  return Object.values<string>(usualKeys).includes(pressed) ? [] : [pressed];
}

/** The key that is shown beside what a usual one does; undefined where none does it. */
export function shownKey(usual: string, choice: KeysChoice): string | undefined {
  if (choice === 'off') return undefined;
  const action = keyActions.find((one) => usualKeys[one] === usual);
  return action === undefined ? usual : keysThatHold(choice)[action];
}

/** The other act that would have the same key, if there is one. */
export function sameKey(
  action: KeyAction,
  keys: Readonly<Partial<Record<KeyAction, string>>>,
): KeyAction | undefined {
  const isAnswer = whileAnswering.includes(action);
  return keyActions.find(
    (other) =>
      other !== action &&
      keys[other] !== undefined &&
      keys[other] === keys[action] &&
      whileAnswering.includes(other) === isAnswer,
  );
}

/** A choice as it is kept: nothing of its own where every key is as usual. */
export function choiceOf(keys: Readonly<Partial<Record<KeyAction, string>>>): KeysChoice {
  const own = keyActions
    .filter((action) => keys[action] !== usualKeys[action])
    .map((action) => [action, keys[action] ?? none]);
  return own.length === 0 ? 'on' : Object.fromEntries(own);
}
