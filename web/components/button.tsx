import { useState } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { KeyHint } from './key-hint.tsx';

type Kind = 'primary' | 'plain' | 'quiet';

/**
 * A button whose words are a verb. `keys` shows the key that does the same. One that is disabled while it has the focus keeps it until
 * it may be pressed again: a browser would drop the focus to the page, where neither Tab nor Escape reach the dialog around it.
 */
export function Button({
  kind = 'plain',
  keys,
  children,
  className,
  isDisabled = false,
  onFocusChange,
  ...rest
}: Omit<ButtonProps, 'children' | 'className'> & {
  readonly kind?: Kind;
  readonly keys?: string;
  readonly children: React.ReactNode;
  readonly className?: string | undefined;
  readonly ref?: React.Ref<HTMLButtonElement>;
}) {
  const [isFocused, setFocused] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const holds = isDisabled && (isHeld || isFocused);
  if (holds !== isHeld) setHeld(holds);
  return (
    <AriaButton
      {...rest}
      {...(holds ? held : { isDisabled })}
      onFocusChange={(is) => {
        setFocused(is);
        onFocusChange?.(is);
      }}
      className={`${styles.button} ${styles[kind]} ${className ?? ''}`}
    >
      {children}
      <KeyHint keys={keys} />
    </AriaButton>
  );
}

/** What takes no press and sends no form, but can have the focus. */
const held = { 'aria-disabled': true, type: 'button', onPress: () => undefined } as const;
