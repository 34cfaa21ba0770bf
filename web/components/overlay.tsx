import {
  Dialog,
  type DialogProps,
  Heading,
  Menu,
  MenuItem,
  type MenuItemProps,
  type MenuProps,
  Modal,
  ModalOverlay,
  Popover,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { KeyHint } from './key-hint.tsx';
import styles from './overlay.module.css';
import { say } from './words.ts';

/** A dialog over the page. Escape or a press outside closes it. */
export function Sheet({
  title,
  isOpen,
  onClose,
  children,
  ...dialog
}: Omit<DialogProps, 'children' | 'className'> & {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog {...dialog} className={styles.sheet ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <Button kind="quiet" onPress={onClose}>
              {say('close')}
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A dialog that stays until it is answered: nothing closes it by the way. */
export function FirmSheet({
  title,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    <ModalOverlay className={styles.veil ?? ''} isOpen={isOpen} isKeyboardDismissDisabled>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.sheet ?? ''}>
          <Heading slot="title" className={styles.title}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What a menu button opens. */
export function MenuPanel<T extends object>(props: Omit<MenuProps<T>, 'className'>) {
  return (
    <Popover className={styles.popover ?? ''} offset={4}>
      <Menu {...props} className={styles.menu ?? ''} />
    </Popover>
  );
}

/** A line of a menu, with a quieter word at its end. */
export function MenuLine({
  children,
  hint,
  keys,
  ...item
}: Omit<MenuItemProps, 'children' | 'className'> & {
  readonly children: React.ReactNode;
  readonly hint?: string;
  readonly keys?: string;
}) {
  return (
    <MenuItem {...item} className={styles.line ?? ''}>
      <KeyHint keys={keys} />
      <span className={styles.words}>{children}</span>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </MenuItem>
  );
}
