/** A line of a menu: the key that does the same, and a quieter word at its end. */
export interface MenuLine {
  readonly id: string;
  readonly words: string;
  readonly keys?: string | undefined;
  readonly hint?: string | undefined;
}

/** Lines that belong together. */
interface MenuPart {
  /** What they have in common, for screen readers; those headed by `who` have none. */
  readonly name?: string;
  readonly who?: readonly [name: string, role: string];
  readonly lines: readonly MenuLine[];
}

/** What a menu shows, beside which button, and what is done with a choice. */
export interface Choices {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly triggerRef: React.RefObject<HTMLElement | null>;
  readonly parts: readonly MenuPart[];
  readonly onChoose: (id: string) => void;
}
