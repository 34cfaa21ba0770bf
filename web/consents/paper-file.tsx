import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { base64Of, mostBytes } from './file-bytes.ts';
import { say } from './words.ts';

/** A signed paper, as it is sent. */
export interface PaperFile {
  readonly filename: string;
  readonly bytes: string;
}

/** Takes the signed paper as a picture or a PDF. */
export function PaperFileButton({
  label,
  isDisabled = false,
  onFile,
}: {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onFile: (file: PaperFile) => void;
}) {
  const [isTooLarge, setTooLarge] = useState(false);
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['application/pdf', 'image/png', 'image/jpeg']}
        onSelect={async (files) => {
          const file = files?.[0];
          if (file === undefined) return;
          setTooLarge(file.size > mostBytes);
          if (file.size <= mostBytes)
            onFile({ filename: file.name.slice(-200), bytes: await base64Of(file) });
        }}
      >
        <Button isDisabled={isDisabled}>{label}</Button>
      </FileTrigger>
      {isTooLarge && <p role="alert">{say('too_large')}</p>}
    </>
  );
}
