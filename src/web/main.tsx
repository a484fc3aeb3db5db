import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startMessages } from './app/start-messages.ts';
import './app/page.css';

await startMessages();
const box = document.getElementById('page');
if (box) createRoot(box).render(<App />);
