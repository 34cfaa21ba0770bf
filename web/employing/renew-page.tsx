import { RenewingPage } from '../opportunities/renew-page.tsx';
import { PromisesSection } from './promises-section.tsx';

/** An employer goes through a job of its own once more, with its promises in its own words. */
export const RenewPage = () => (
  <RenewingPage promisesOf={(posting) => <PromisesSection posting={posting} />} />
);
