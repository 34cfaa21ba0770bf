import { useZone } from '../app/use-me.ts';
import { useMinute } from '../app/use-minute.ts';
import { age, exactTime } from '../words/dates.ts';

/**
 * How long ago something was, with the exact time one hover or focus away. Inside a link it takes no focus of its own.
 */
export function When({ at, inLink = false }: { readonly at: string; readonly inLink?: boolean }) {
  const exact = exactTime(at, useZone());
  const now = useMinute();
  if (inLink) {
    return (
      <time dateTime={at} title={exact}>
        {age(at, now)}
      </time>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focus shows the exact time to people without a pointer
    <time dateTime={at} data-exact={exact} tabIndex={0}>
      {age(at, now)}
      <span className="visually-hidden"> ({exact})</span>
    </time>
  );
}
