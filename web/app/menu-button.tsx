import { useRef } from 'react';
import type { ButtonProps } from 'react-aria-components';
import type { Choices } from '../components/menu-choices.ts';
import { lazyOverlay } from './lazy-overlay.tsx';

const MenuPanel = lazyOverlay(() => import('../components/menu-panel.tsx'), 'MenuPanel');

type Trigger = Pick<ButtonProps, 'aria-haspopup' | 'aria-expanded' | 'onPress' | 'onKeyDown'> & {
  readonly ref: React.RefObject<HTMLButtonElement | null>;
};

/** A button and the menu that it opens, which comes when it is first wanted; the button stays as it is meanwhile. */
export function MenuButton({
  children,
  onOpenChange,
  ...menu
}: Omit<Choices, 'onClose' | 'triggerRef'> & {
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Draws the button with what makes it open the menu. */
  readonly children: (trigger: Trigger) => React.ReactNode;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  return (
    <>
      {children({
        ref,
        'aria-haspopup': 'menu',
        'aria-expanded': menu.isOpen,
        onPress: () => onOpenChange(true),
        onKeyDown: (event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onOpenChange(true);
          else event.continuePropagation();
        },
      })}
      <MenuPanel {...menu} triggerRef={ref} onClose={() => onOpenChange(false)} />
    </>
  );
}
