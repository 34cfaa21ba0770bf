import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import { Spoken } from './app/spoken.tsx';
import { keepFocus } from './components/keep-focus.ts';
import { browserLanguage, speak } from './words/language.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/skeleton.css';

/** Draws the app, once its words and the first page are there: the outline in index.html stands until then. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has lost its #root');
  const queries = createQueryClient();
  const router = createAppRouter(queries);
  await Promise.all([speak(browserLanguage()), router.load()]);
  keepFocus();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Spoken>
          <RouterProvider router={router} />
        </Spoken>
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
