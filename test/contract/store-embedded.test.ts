import { openTestStore } from '../support/store.ts';
import { storeContract } from './store.contract.ts';
import { storeChecksContract } from './store-checks.contract.ts';
import { storeCountsContract } from './store-counts.contract.ts';
import { storeExtremesContract } from './store-extremes.contract.ts';
import { storeFeedContract } from './store-feed.contract.ts';
import { storeListsContract } from './store-lists.contract.ts';
import { storeModelContract } from './store-model.contract.ts';

storeContract('embedded', openTestStore);
storeChecksContract('embedded', openTestStore);
storeCountsContract('embedded', openTestStore);
storeFeedContract('embedded', openTestStore);
storeExtremesContract('embedded', openTestStore);
storeListsContract('embedded', openTestStore);
storeModelContract('embedded', openTestStore);
