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

// eventfd(2) and poll(2)'s sign that the other side closed, from <sys/eventfd.h> and, under _GNU_SOURCE, <poll.h>.
extern int eventfd(unsigned int count, int flags);
static const int eventfd_closing_nonblocking = 02000000 | 00004000;
static const short poll_hung_up = 0x2000;

// fcntl(2)'s leases, likewise.
static const int set_signal = 10;
static const int set_lease = 1024;
