/** The beginnings of the keys under which lists are asked for, where more than their own feature has to know them. */
export const productsKey = ['products'] as const;
export const queueKey = ['queue'] as const;
export const jobFilesKey = ['job files'] as const;
export const backupsKey = ['backups'] as const;
