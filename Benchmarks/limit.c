// The least that any generator has to do for a site: limit CONTENT FILES OUTPUT THREADS
//
// Reads every file below CONTENT, runs cmark-gfm over the body of each brief, and writes every file that FILES lists below OUTPUT: a line is a
// size, a space and a path. The bytes written are no page's; there are as many of them. Says how many seconds the threads spent on each part.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  char **paths;
  long *sizes;
  size_t count, room, longest;
} Files;

typedef struct {
  double read, markdown, write;
  size_t bytes;
  int failed;
} Spent;

static Files inputs, outputs;
static const char *output;
static atomic_size_t next_input, next_output;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void stop(const char *what) {
  fprintf(stderr, "limit: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void *claim(void *memory) {
  if (!memory) stop("memory");
  return memory;
}

static void add(Files *files, const char *path, long size) {
  if (files->count == files->room) {
    files->room = files->room ? 2 * files->room : 1024;
    files->paths = claim(realloc(files->paths, files->room * sizeof *files->paths));
    files->sizes = claim(realloc(files->sizes, files->room * sizeof *files->sizes));
  }
  files->paths[files->count] = claim(strdup(path));
  files->sizes[files->count++] = size;
  if ((size_t)size > files->longest) files->longest = size;
}

static void list_inputs(char *folder) {
  FTS *walk = claim(fts_open((char *[]){folder, NULL}, FTS_PHYSICAL | FTS_NOCHDIR, NULL));
  for (FTSENT *entry; (entry = fts_read(walk));)
    if (entry->fts_info == FTS_F) add(&inputs, entry->fts_path, entry->fts_statp->st_size);
  fts_close(walk);
}

static void list_outputs(const char *path) {
  FILE *list = fopen(path, "r");
  if (!list) stop(path);
  char name[4096];
  for (long size; fscanf(list, "%ld %4095[^\n]", &size, name) == 2;) add(&outputs, name, size);
  fclose(list);
}

// The body is what stands behind the line that ends the front matter.
static void render(cmark_llist *extensions, const char *text, size_t length) {
  const char *body = memmem(text, length, "\n---\n", 5);
  body = body ? body + 5 : text;
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8);
  for (cmark_llist *e = extensions; e; e = e->next) cmark_parser_attach_syntax_extension(parser, e->data);
  cmark_parser_feed(parser, body, text + length - body);
  cmark_node *document = cmark_parser_finish(parser);
  free(cmark_render_html(document, CMARK_OPT_FOOTNOTES, extensions));
  cmark_node_free(document);
  cmark_parser_free(parser);
}

static void make_folders(char *path) {
  for (char *slash = path + 1; (slash = strchr(slash, '/')); slash++) {
    *slash = 0;
    mkdir(path, 0777);
    *slash = '/';
  }
}

static void *work(void *argument) {
  Spent *spent = argument;
  char *buffer = claim(calloc(1, (inputs.longest > outputs.longest ? inputs.longest : outputs.longest) + 1));
  cmark_llist *extensions = NULL;
  for (const char **name = (const char *[]){"table", "strikethrough", "autolink", NULL}; *name; name++)
    extensions = cmark_llist_append(cmark_get_default_mem_allocator(), extensions, cmark_find_syntax_extension(*name));

  for (size_t i; (i = atomic_fetch_add(&next_input, 1)) < inputs.count;) {
    double start = now();
    const char *path = inputs.paths[i];
    int file = open(path, O_RDONLY);
    ssize_t length = file < 0 ? -1 : read(file, buffer, inputs.sizes[i]);
    close(file);
    if (length != inputs.sizes[i]) spent->failed++;
    double middle = now();
    spent->read += middle - start;
    size_t letters = strlen(path);
    if (length > 0 && strstr(path, "/briefs/") && letters > 3 && !strcmp(path + letters - 3, ".md")) {
      render(extensions, buffer, length);
      spent->markdown += now() - middle;
    }
  }
  for (size_t i; (i = atomic_fetch_add(&next_output, 1)) < outputs.count;) {
    double start = now();
    char path[8192];
    snprintf(path, sizeof path, "%s/%s", output, outputs.paths[i]);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (file < 0 && errno == ENOENT) {
      make_folders(path);
      file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    }
    if (file < 0 || write(file, buffer, outputs.sizes[i]) != outputs.sizes[i]) spent->failed++;
    close(file);
    spent->bytes += outputs.sizes[i];
    spent->write += now() - start;
  }
  cmark_llist_free(cmark_get_default_mem_allocator(), extensions);
  free(buffer);
  return NULL;
}

int main(int count, char **words) {
  if (count != 5) return fprintf(stderr, "usage: limit CONTENT FILES OUTPUT THREADS\n"), 2;
  output = words[3];
  int threads = atoi(words[4]);
  cmark_gfm_core_extensions_ensure_registered();
  list_inputs(words[1]);
  list_outputs(words[2]);
  pthread_t *ids = claim(calloc(threads, sizeof *ids));
  Spent *spent = claim(calloc(threads, sizeof *spent)), all = {0};
  for (int t = 0; t < threads; t++)
    if (pthread_create(&ids[t], NULL, work, &spent[t])) stop("thread");
  for (int t = 0; t < threads; t++) {
    pthread_join(ids[t], NULL);
    all.read += spent[t].read, all.markdown += spent[t].markdown, all.write += spent[t].write;
    all.bytes += spent[t].bytes, all.failed += spent[t].failed;
  }
  printf("{\"reading\": %.3f, \"cmark-gfm\": %.3f, \"writing\": %.3f, \"files\": %zu, \"bytes\": %zu}\n", all.read / threads, all.markdown / threads,
         all.write / threads, outputs.count, all.bytes);
  return all.failed ? fprintf(stderr, "limit: %d files could not be read or written\n", all.failed), 1 : 0;
}
