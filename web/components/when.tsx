import { useMe } from '../app/use-me.ts';
import { age, exactTime } from '../words/dates.ts';

/**
 * How long ago something was, with the exact time one hover or focus away. Inside a link it takes no focus of its own.
 */
export function When({ at, inLink = false }: { readonly at: string; readonly inLink?: boolean }) {
  const { zone } = useMe();
  const exact = exactTime(at, zone);
  if (inLink) {
    return (
      <time dateTime={at} title={exact}>
        {age(at, Date.now())}
      </time>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focus shows the exact time to people without a pointer
    <time dateTime={at} data-exact={exact} tabIndex={0}>
      {age(at, Date.now())}
      <span className="visually-hidden"> ({exact})</span>
    </time>
  );
}
