import { say } from './words.ts';

const named = ['address_refused', 'link_no_good', 'timeout', 'private_address', 'not_encrypted'] as const;

/** Why a try went wrong, for whoever looks after it. What only a handbook of networks explains stays the code it is looked up by. */
export function errorWords(error: string | undefined): string {
  if (error === undefined) return say('no_error');
  const status = /^status_(\d{3})$/.exec(error)?.[1];
  if (status !== undefined) return say('answered_with', { status });
  const known = named.find((one) => one === error);
  return known === undefined ? error : say(known);
}
