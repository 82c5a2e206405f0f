/** Prefixes of query keys that are used outside their own feature. */
export const overviewKey = ['overview'] as const;
export const productsKey = ['products'] as const;
export const queueKey = ['queue'] as const;
export const jobFilesKey = ['job files'] as const;
export const backupsKey = ['backups'] as const;
export const reviewKey = ['review'] as const;
export const productionKey = ['production'] as const;
