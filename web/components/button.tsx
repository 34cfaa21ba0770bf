import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { KeyHint } from './key-hint.tsx';

type Kind = 'primary' | 'plain' | 'quiet';

/** A button whose words are a verb. `keys` shows the key that does the same. */
export function Button({
  kind = 'plain',
  keys,
  children,
  className,
  ...rest
}: Omit<ButtonProps, 'children' | 'className'> & {
  readonly kind?: Kind;
  readonly keys?: string;
  readonly children: React.ReactNode;
  readonly className?: string | undefined;
  readonly ref?: React.Ref<HTMLButtonElement>;
}) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[kind]} ${className ?? ''}`}>
      {children}
      <KeyHint keys={keys} />
    </AriaButton>
  );
}
