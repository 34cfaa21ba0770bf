import type { ConsentEvidence } from '../api/types.ts';
import { saveFile } from '../components/save-file.ts';

/** Saves a copy of a signed paper. */
export function savePaper({ bytes, mediaType, filename }: ConsentEvidence): void {
  saveFile(
    filename,
    Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)),
    mediaType,
  );
}
