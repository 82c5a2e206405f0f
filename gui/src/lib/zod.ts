import { config } from 'zod';

// The page's policy forbids generated code, and even trying it logs an error. All schemas are made with this export, so
// that the setting comes first.
config({ jitless: true });

export { z } from 'zod';
