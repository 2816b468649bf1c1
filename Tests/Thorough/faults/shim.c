/* Laid before the program's own calls of the system (LD_PRELOAD): the call of a number is failed,
   interrupted, or the program killed at it. What is called is written down, so that the script knows
   how many calls there are.

   PBR_FAULT_AT    which call, from 1; 0 or nothing for none
   PBR_FAULT_HOW   fail, kill, or interrupt (once, with EINTR; the same call made again is let be)
   PBR_FAULT_ERROR the error's number, EIO unless told
   PBR_FAULT_LOG   where the number and name of each call go */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int calls;
static int at = -1, error_number = EIO, log_file = -1;
static char how = 'f';

static void begin(void) {
  if (at >= 0) return;
  const char *text = getenv("PBR_FAULT_AT");
  const char *kind = getenv("PBR_FAULT_HOW");
  const char *number = getenv("PBR_FAULT_ERROR");
  const char *path = getenv("PBR_FAULT_LOG");
  how = kind ? kind[0] : 'f';
  error_number = how == 'i' ? EINTR : number ? atoi(number) : EIO;
  if (path) log_file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  at = text ? atoi(text) : 0;
}

/* Whether this call is the one: 0 to go on, -1 to fail with the error set. */
static int meets(const char *name, const char *what) {
  begin();
  int number = atomic_fetch_add(&calls, 1) + 1;
  if (log_file >= 0) {
    char line[400];
    int length = snprintf(line, sizeof line, "%d %s %s\n", number, name, what ? what : "");
    if (length > (int)sizeof line) length = sizeof line;
    syscall(SYS_write, log_file, line, length);
  }
  if (number != at) return 0;
  if (how == 'k') {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = error_number;
  return -1;
}

/* Files of the system itself are no part of what is tried. */
static int own(const char *path) {
  return path && strncmp(path, "/proc", 5) && strncmp(path, "/sys", 4) && strncmp(path, "/dev", 4) &&
         strncmp(path, "/etc", 4) && strncmp(path, "/lib", 4) && strncmp(path, "/usr", 4);
}

#define REAL(result, name, ...) \
  static result (*real)(__VA_ARGS__); \
  if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

int open(const char *path, int flags, ...) {
  REAL(int, open, const char *, int, ...);
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
  va_end(list);
  if (own(path) && meets("open", path)) return -1;
  return real(path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  REAL(int, open64, const char *, int, ...);
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
  va_end(list);
  if (own(path) && meets("open", path)) return -1;
  return real(path, flags, mode);
}
ssize_t read(int file, void *bytes, size_t count) {
  REAL(ssize_t, read, int, void *, size_t);
  if (file > 2 && meets("read", 0)) return -1;
  return real(file, bytes, count);
}
ssize_t write(int file, const void *bytes, size_t count) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (meets("write", file == 1 ? "standard output" : file == 2 ? "standard error" : 0)) return -1;
  return real(file, bytes, count);
}
int close(int file) {
  REAL(int, close, int);
  /* A failed close has closed: the file is gone either way. */
  if (file > 2 && meets("close", 0)) {
    int kept = errno;
    real(file);
    errno = kept;
    return -1;
  }
  return real(file);
}
int fsync(int file) {
  REAL(int, fsync, int);
  return meets("fsync", 0) ? -1 : real(file);
}
int flock(int file, int what) {
  REAL(int, flock, int, int);
  return meets("flock", 0) ? -1 : real(file, what);
}
int ftruncate(int file, off_t size) {
  REAL(int, ftruncate, int, off_t);
  return meets("ftruncate", 0) ? -1 : real(file, size);
}
int fchmod(int file, mode_t mode) {
  REAL(int, fchmod, int, mode_t);
  return meets("fchmod", 0) ? -1 : real(file, mode);
}
int fchown(int file, uid_t user, gid_t group) {
  REAL(int, fchown, int, uid_t, gid_t);
  return meets("fchown", 0) ? -1 : real(file, user, group);
}
int fstat(int file, struct stat *found) {
  REAL(int, fstat, int, struct stat *);
  if (file > 2 && meets("fstat", 0)) return -1;
  return real(file, found);
}
int stat(const char *path, struct stat *found) {
  REAL(int, stat, const char *, struct stat *);
  if (own(path) && meets("stat", path)) return -1;
  return real(path, found);
}
int lstat(const char *path, struct stat *found) {
  REAL(int, lstat, const char *, struct stat *);
  if (own(path) && meets("lstat", path)) return -1;
  return real(path, found);
}
off_t lseek(int file, off_t to, int whence) {
  REAL(off_t, lseek, int, off_t, int);
  return meets("lseek", 0) ? -1 : real(file, to, whence);
}
int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  return meets("rename", to) ? -1 : real(from, to);
}
int link(const char *from, const char *to) {
  REAL(int, link, const char *, const char *);
  return meets("link", to) ? -1 : real(from, to);
}
int unlink(const char *path) {
  REAL(int, unlink, const char *);
  return meets("unlink", path) ? -1 : real(path);
}
int mkdir(const char *path, mode_t mode) {
  REAL(int, mkdir, const char *, mode_t);
  return meets("mkdir", path) ? -1 : real(path, mode);
}
int rmdir(const char *path) {
  REAL(int, rmdir, const char *);
  return meets("rmdir", path) ? -1 : real(path);
}
ssize_t readlink(const char *restrict path, char *restrict to, size_t size) {
  REAL(ssize_t, readlink, const char *, char *, size_t);
  if (own(path) && meets("readlink", path)) return -1;
  return real(path, to, size);
}
char *realpath(const char *restrict path, char *restrict to) {
  REAL(char *, realpath, const char *, char *);
  if (own(path) && meets("realpath", path)) return 0;
  return real(path, to);
}
DIR *opendir(const char *path) {
  REAL(DIR *, opendir, const char *);
  if (own(path) && meets("opendir", path)) return 0;
  return real(path);
}
