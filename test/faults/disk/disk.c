/*
 * A disk that forgets, for LD_PRELOAD. Every change under the folder DISK_FOLDER is written through at once, so that
 * reads stay coherent, and beside it into a log of what was not synced yet: place, old bytes, new bytes. fsync and
 * fdatasync empty the log of their file. After a SIGKILL, `lose-power.ts` rolls the files back to what was synced and
 * lets a random part of the rest have reached the platter.
 *
 *   DISK_FOLDER   absolute path; other files and *-shm (shared memory, rebuilt at every open) are left alone
 *   DISK_LOG      folder for the logs
 *   DISK_FAIL_AT  n: the n-th change or sync (from 1) fails; DISK_FAIL_ALL=1: and every one after it
 *   DISK_FAIL_AS  errno of such a failure (5 EIO, 28 ENOSPC); 0: the process is killed in its place
 *
 * Not modelled: a file's name that was not synced with its folder, and a disk that lies about fsync.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { MOST_FILES = 4096 };

/* One change, as it stands in a log; `old` and `new` follow it. */
struct change {
  uint32_t magic;
  uint32_t truncates; /* 1: the file was cut to `at`; `old` is what was cut off */
  uint64_t at;
  uint64_t size_before;
  uint32_t old_length;
  uint32_t new_length;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *logs;
static long fail_at, fail_all, fail_as = EIO, calls;
static int log_of[MOST_FILES]; /* descriptor of the log + 1; 0: not a file of the disk */

static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_rename)(const char *, const char *);
static int (*real_unlink)(const char *);

__attribute__((constructor)) static void begin(void) {
  real_openat = dlsym(RTLD_NEXT, "openat64");
  real_close = dlsym(RTLD_NEXT, "close");
  real_write = dlsym(RTLD_NEXT, "write");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  folder = getenv("DISK_FOLDER");
  logs = getenv("DISK_LOG");
  if (getenv("DISK_FAIL_AT")) fail_at = atol(getenv("DISK_FAIL_AT"));
  if (getenv("DISK_FAIL_ALL")) fail_all = atol(getenv("DISK_FAIL_ALL"));
  if (getenv("DISK_FAIL_AS")) fail_as = atol(getenv("DISK_FAIL_AS"));
}

static int is_ours(const char *path) {
  size_t length = folder ? strlen(folder) : 0;
  size_t whole = strlen(path);
  if (!length || !logs || strncmp(path, folder, length) != 0 || path[length] != '/') return 0;
  return whole < 4 || strcmp(path + whole - 4, "-shm") != 0;
}

/* The log of a/b/c.db is LOGS/a%b%c.db */
static void log_path(const char *path, char *out) {
  int at = snprintf(out, PATH_MAX, "%s/", logs);
  for (const char *letter = path + strlen(folder) + 1; *letter && at < PATH_MAX - 1; letter++)
    out[at++] = *letter == '/' ? '%' : *letter;
  out[at] = 0;
}

/* Counts one change or sync; says whether it must fail, and leaves a mark that it did. */
static int fails(void) {
  calls += 1;
  if (!fail_at || calls < fail_at || (calls > fail_at && !fail_all)) return 0;
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/failed", logs);
  int mark = real_openat(AT_FDCWD, path, O_CREAT | O_WRONLY, 0600);
  if (mark >= 0) real_close(mark);
  if (fail_as == 0) kill(getpid(), SIGKILL);
  errno = (int)fail_as;
  return 1;
}

static void note(int fd, struct change change, const void *new_bytes) {
  char *old = change.old_length ? malloc(change.old_length) : NULL;
  if (old && pread(fd, old, change.old_length, (off_t)change.at) != (ssize_t)change.old_length) abort();
  struct iovec parts[3] = {{&change, sizeof change}, {old, change.old_length}, {(void *)new_bytes, change.new_length}};
  size_t total = sizeof change + change.old_length + change.new_length;
  ssize_t (*real_writev)(int, const struct iovec *, int) = dlsym(RTLD_NEXT, "writev");
  if (real_writev(log_of[fd] - 1, parts, 3) != (ssize_t)total) abort();
  free(old);
}

static uint64_t size_of(int fd) {
  struct stat is;
  if (fstat(fd, &is) != 0) abort();
  return (uint64_t)is.st_size;
}

static int watched(int fd) { return fd >= 0 && fd < MOST_FILES && log_of[fd] != 0; }

static ssize_t change_bytes(int fd, const void *bytes, size_t length, off_t at) {
  pthread_mutex_lock(&lock);
  ssize_t written = -1;
  if (!fails()) {
    uint64_t size = size_of(fd);
    uint64_t end = (uint64_t)at + length;
    uint64_t kept = (uint64_t)at >= size ? 0 : (end < size ? length : size - (uint64_t)at);
    note(fd, (struct change){0x4b534944, 0, (uint64_t)at, size, (uint32_t)kept, (uint32_t)length}, bytes);
    written = real_pwrite(fd, bytes, length, at);
  }
  int error = errno;
  pthread_mutex_unlock(&lock);
  errno = error;
  return written;
}

static int cut(int fd, off_t length) {
  pthread_mutex_lock(&lock);
  int done = -1;
  if (!fails()) {
    uint64_t size = size_of(fd);
    uint32_t lost = size > (uint64_t)length ? (uint32_t)(size - (uint64_t)length) : 0;
    note(fd, (struct change){0x4b534944, 1, (uint64_t)length, size, lost, 0}, NULL);
    done = real_ftruncate(fd, length);
  }
  int error = errno;
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}

static int synced(int fd) {
  pthread_mutex_lock(&lock);
  /* The machine under the test keeps its power: what counts as synced is what the log no longer holds. */
  int done = fails() ? -1 : real_ftruncate(log_of[fd] - 1, 0);
  int error = errno;
  pthread_mutex_unlock(&lock);
  errno = error;
  return done;
}

static int open_watched(int at, const char *path, int flags, mode_t mode) {
  char whole[PATH_MAX];
  /* A file that is to be emptied is opened first and cut then, so that what it held is in the log. */
  int fd = real_openat(at, path, flags & ~O_TRUNC, mode);
  if (fd < 0 || fd >= MOST_FILES || !folder) return fd;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, whole, sizeof whole - 1);
  if (length <= 0) return fd;
  whole[length] = 0;
  struct stat is;
  int ours = is_ours(whole) && fstat(fd, &is) == 0 && S_ISREG(is.st_mode);
  if (!ours || (flags & O_ACCMODE) == O_RDONLY) {
    if (flags & O_TRUNC) real_ftruncate(fd, 0);
    /* SQLite and fs.fsync may sync through a descriptor that only reads; a change needs one that writes. */
    if (!ours) return fd;
  }
  char log[PATH_MAX];
  log_path(whole, log);
  int opened = real_openat(AT_FDCWD, log, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  if (opened < 0) abort();
  pthread_mutex_lock(&lock);
  log_of[fd] = opened + 1;
  pthread_mutex_unlock(&lock);
  if ((flags & O_TRUNC) && size_of(fd) > 0 && cut(fd, 0) != 0) {
    close(fd);
    return -1;
  }
  return fd;
}

#define MODE_OF(flags)                          \
  mode_t mode = 0;                              \
  if ((flags) & (O_CREAT | O_TMPFILE)) {        \
    va_list rest;                               \
    va_start(rest, flags);                      \
    mode = va_arg(rest, mode_t);                \
    va_end(rest);                               \
  }

int open(const char *path, int flags, ...) {
  MODE_OF(flags)
  return open_watched(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE_OF(flags)
  return open_watched(AT_FDCWD, path, flags, mode);
}
int openat(int at, const char *path, int flags, ...) {
  MODE_OF(flags)
  return open_watched(at, path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) {
  MODE_OF(flags)
  return open_watched(at, path, flags, mode);
}

int close(int fd) {
  pthread_mutex_lock(&lock);
  if (watched(fd)) {
    real_close(log_of[fd] - 1);
    log_of[fd] = 0;
  }
  pthread_mutex_unlock(&lock);
  return real_close(fd);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  return watched(fd) ? change_bytes(fd, bytes, length, at) : real_pwrite(fd, bytes, length, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return pwrite(fd, bytes, length, at); }

ssize_t write(int fd, const void *bytes, size_t length) {
  if (!watched(fd)) return real_write(fd, bytes, length);
  int appends = fcntl(fd, F_GETFL) & O_APPEND;
  off_t at = appends ? (off_t)size_of(fd) : lseek(fd, 0, SEEK_CUR);
  ssize_t written = change_bytes(fd, bytes, length, at);
  if (written > 0 && !appends) lseek(fd, at + written, SEEK_SET);
  return written;
}

int ftruncate(int fd, off_t length) { return watched(fd) ? cut(fd, length) : real_ftruncate(fd, length); }
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

int fsync(int fd) {
  if (watched(fd)) return synced(fd);
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  return real(fd);
}
int fdatasync(int fd) {
  if (watched(fd)) return synced(fd);
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  return real(fd);
}

/* What was not synced of a file goes where the file goes. */
int rename(const char *from, const char *to) {
  char log[PATH_MAX], moved[PATH_MAX];
  int done = real_rename(from, to);
  if (done == 0 && is_ours(from) && is_ours(to)) {
    log_path(from, log);
    log_path(to, moved);
    if (real_rename(log, moved) != 0) real_unlink(moved);
  }
  return done;
}
int unlink(const char *path) {
  char log[PATH_MAX];
  int done = real_unlink(path);
  if (done == 0 && is_ours(path)) {
    log_path(path, log);
    real_unlink(log);
  }
  return done;
}
