import { useMemo } from 'react';
import { lazyOverlay } from '../app/lazy-overlay.tsx';
import { MenuButton } from '../app/menu-button.tsx';
import { useZone } from '../app/use-me.ts';
import { useMinute } from '../app/use-minute.ts';
import { Button } from '../components/button.tsx';
import { nearDate, type PutOff, postponements } from '../words/dates.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { say } from './words.ts';

const DaySheet = lazyOverlay(() => import('./day-sheet.tsx'), 'DaySheet');

/** Puts a match off to one of three days by one press or one key more, or to any other. */
export function LaterMenu({
  opened,
  onOpen,
  onClose,
  onDay,
}: {
  readonly opened: 'later' | 'day' | undefined;
  readonly onOpen: (what: 'later' | 'day') => void;
  /** Closes what is named, not what was opened from it. */
  readonly onClose: (what: 'later' | 'day') => void;
  readonly onDay: (day: PutOff) => void;
}) {
  const zone = useZone();
  const minute = useMinute();
  // As long as they are the same days: it takes longer to find them than to draw the button.
  const days = useMemo(() => postponements(new Date(minute).toISOString(), zone), [minute, zone]);
  const choose = (id: string) => {
    const day = days.find((choice) => choice.id === id);
    if (day) onDay(day);
    else onOpen('day');
  };
  const lines = [
    ...days.map(({ id, label, date }) => ({ id, words: label, hint: nearDate(date) })),
    { id: 'another', words: say('another_day') },
  ].map((line, index) => ({ ...line, keys: String(index + 1) }));
  useShortcuts(
    opened === 'later' ? Object.fromEntries(lines.map(({ keys, id }) => [keys, () => choose(id)])) : {},
    'overlay',
  );
  return (
    <>
      <MenuButton
        label={say('later')}
        isOpen={opened === 'later'}
        onOpenChange={(isOpen) => (isOpen ? onOpen : onClose)('later')}
        parts={[{ lines }]}
        onChoose={choose}
      >
        {(trigger) => (
          <Button {...trigger} keys="l">
            {say('later')}
          </Button>
        )}
      </MenuButton>
      <DaySheet isOpen={opened === 'day'} onClose={() => onClose('day')} onDay={onDay} />
    </>
  );
}
