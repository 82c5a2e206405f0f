import { config } from 'zod';

// Generated code is what the policy of the page forbids; even trying it is an error in the console. Every schema is made
// with what this file exports, so that none exists before.
config({ jitless: true });

export { z } from 'zod';
