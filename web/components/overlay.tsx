import { Dialog, type DialogProps, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { isUnsaved } from '../forms/unsaved.ts';
import { Button } from './button.tsx';
import styles from './overlay.module.css';
import { say } from './words.ts';

/** A dialog over the page. Escape closes it, and so does a press outside, which is easily a slip, unless something typed would be lost. */
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
      shouldCloseOnInteractOutside={() => !isUnsaved()}
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

/** A dialog that stays until it is answered: nothing closes it by the way, but Escape where one of the answers changes nothing. */
export function FirmSheet({
  title,
  isOpen,
  onEscape,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onEscape?: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => open || onEscape?.()}
      isKeyboardDismissDisabled={onEscape === undefined}
    >
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
