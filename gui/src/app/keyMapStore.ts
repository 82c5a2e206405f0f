import { createStore, useStore } from '@mantine/store';

const store = createStore({ opened: false });

export const openKeyMap = () => store.setState({ opened: true });
export const closeKeyMap = () => store.setState({ opened: false });
export const useKeyMap = () => useStore(store);
