import { Fragment } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { KeyHint } from './key-hint.tsx';
import type { Choices } from './menu-choices.ts';
import styles from './menu-panel.module.css';

/** What a menu button opens: lines in parts, each with a key and a quieter word at its end. */
export function MenuPanel({ label, isOpen, onClose, triggerRef, parts, onChoose }: Choices) {
  return (
    <Popover
      className={styles.popover ?? ''}
      trigger="MenuTrigger"
      placement="bottom start"
      offset={4}
      aria-label={label}
      {...{ isOpen, triggerRef }}
      onOpenChange={(open) => open || onClose()}
    >
      <Menu
        className={styles.menu ?? ''}
        aria-label={label}
        autoFocus="first"
        onAction={(id) => onChoose(String(id))}
        onClose={onClose}
      >
        {parts.map(({ name, who, lines }, index) => (
          <Fragment key={lines[0]?.id}>
            {index > 0 && <Separator className={styles.line ?? ''} />}
            <MenuSection {...(name !== undefined && { 'aria-label': name })}>
              {who && (
                <Header className={styles.who}>
                  <strong>{who[0]}</strong>
                  <span>{who[1]}</span>
                </Header>
              )}
              {lines.map(({ id, words, keys, hint }) => (
                <MenuItem key={id} id={id} textValue={words} className={styles.choice ?? ''}>
                  <KeyHint keys={keys} />
                  <span className={styles.words}>{words}</span>
                  {hint !== undefined && <span className={styles.hint}>{hint}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          </Fragment>
        ))}
      </Menu>
    </Popover>
  );
}
