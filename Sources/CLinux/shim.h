// renameat2(2), which glibc declares only under _GNU_SOURCE, and its flags of <linux/fs.h>.
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
static const unsigned int rename_noreplace = 1;
static const unsigned int rename_exchange = 2;

// memmem(3), likewise: linear by the two-way algorithm.
extern void *memmem(const void *text, __SIZE_TYPE__ length, const void *needle, __SIZE_TYPE__ needle_length);

// syncfs(2) and memfd_create(2), likewise.
extern int syncfs(int descriptor);
extern int memfd_create(const char *name, unsigned int flags);
static const unsigned int memfd_close_on_exec = 1;
