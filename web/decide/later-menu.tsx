import { MenuTrigger } from 'react-aria-components';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { MenuLine, MenuPanel } from '../components/overlay.tsx';
import { nearDate, type Postponement, postponements } from '../words/dates.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { say } from './words.ts';

/** Puts a match off to one of three days: one press or one key more. */
export function LaterMenu({
  isOpen,
  onOpenChange,
  onDay,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onDay: (day: Postponement) => void;
}) {
  const { zone } = useMe();
  const days = postponements(new Date().toISOString(), zone);
  useShortcuts(
    isOpen ? Object.fromEntries(days.map((day, index) => [String(index + 1), () => onDay(day)])) : {},
    'overlay',
  );
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button keys="l">{say('later')}</Button>
      <MenuPanel
        aria-label={say('later')}
        autoFocus="first"
        onAction={(id) => {
          const day = days.find((choice) => choice.id === id);
          if (day) onDay(day);
        }}
      >
        {days.map((day, index) => (
          <MenuLine
            key={day.id}
            id={day.id}
            textValue={day.label}
            keys={String(index + 1)}
            hint={nearDate(day.date)}
          >
            {day.label}
          </MenuLine>
        ))}
      </MenuPanel>
    </MenuTrigger>
  );
}
