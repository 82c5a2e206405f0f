import { createStore, useStore } from '@mantine/store';

const store = createStore({ opened: false });

export const openKeyboardShortcuts = () => store.setState({ opened: true });
export const closeKeyboardShortcuts = () => store.setState({ opened: false });
export const useKeyboardShortcuts = () => useStore(store);
