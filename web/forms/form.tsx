import { useEffect, useRef, useState } from 'react';
import { useUnsaved } from './unsaved.ts';

/** How far what a form sends has come. */
interface Sending {
  readonly status: 'idle' | 'pending' | 'success' | 'error';
}

/**
 * The form of the signed-in pages: whoever leaves one with something typed that is not saved is asked first. `unsaved` is what sends
 * it, of which all that was typed counts until it is kept, or whether anything is unsaved, where the form knows.
 */
export function Form({
  unsaved,
  onSubmit,
  ...form
}: Omit<React.ComponentProps<'form'>, 'onInput' | 'onSubmit'> & {
  readonly unsaved: Sending | boolean;
  /** Sends it; the page itself stays. */
  readonly onSubmit: (event: React.SubmitEvent<HTMLFormElement>) => void;
}) {
  const [isTyped, setTyped] = useState(false);
  /** Whether something was typed after what is on its way. */
  const isMore = useRef(false);
  const status = typeof unsaved === 'boolean' ? undefined : unsaved.status;
  useEffect(() => {
    if (status === 'pending') isMore.current = false;
    if (status === 'success') setTyped(isMore.current);
  }, [status]);
  useUnsaved(typeof unsaved === 'boolean' ? unsaved : isTyped);
  return (
    <form
      {...form}
      onInput={() => {
        isMore.current = true;
        setTyped(true);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event);
      }}
    />
  );
}
