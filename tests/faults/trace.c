/* Records every call that changes the files below one folder, in order and with its data. Preloaded into a child process.

   A record: kind (1 byte), then inode, offset, and the lengths of path, second path and data (8 bytes each), then those three. One call at a
   time is made and recorded. A call that changes files in a way that is not recorded ends the process: no trace is quietly incomplete. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CREATE = 'c', WRITE = 'w', SIZE = 't', SYNC = 's', SYNC_FOLDER = 'f', RENAME = 'r', LINK = 'l', UNLINK = 'u', MKDIR = 'm', NOTE = 'n' };

static char folder[PATH_MAX];
static size_t folder_length;
static int trace = -1;
static pthread_mutex_t one_at_a_time = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;

#define REAL(result, name, ...) ((result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))
#define TAKEN pthread_mutex_lock(&one_at_a_time)
#define GIVE(result) do { int kept = errno; pthread_mutex_unlock(&one_at_a_time); errno = kept; return result; } while (0)

static void put(const void *data, size_t size)
{
    while (size > 0) {
        ssize_t done = syscall(SYS_write, trace, data, size);
        if (done <= 0)
            abort();
        data = (const char *)data + done, size -= (size_t)done;
    }
}

static void record(char kind, uint64_t inode, uint64_t offset, const char *path, const char *other, const void *data, size_t size)
{
    uint64_t numbers[] = {inode, offset, strlen(path), strlen(other), size};
    put(&kind, 1), put(numbers, sizeof numbers), put(path, strlen(path)), put(other, strlen(other)), put(data, size);
}

void trace_begin(const char *below, const char *into)
{
    snprintf(folder, sizeof folder, "%s/", below);
    folder_length = strlen(folder);
    trace = (int)syscall(SYS_openat, AT_FDCWD, into, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (trace < 0)
        abort();
}

void trace_note(const char *text)
{
    TAKEN;
    record(NOTE, 0, 0, "", "", text, strlen(text));
    pthread_mutex_unlock(&one_at_a_time);
}

static int is_ours(const char *path)
{
    return trace >= 0 && path != NULL && (strncmp(path, folder, folder_length) == 0 || strncmp(path, folder, folder_length - 1) == 0);
}

/* Say where a descriptor leads to, and whether that is below the folder. */
static int is_our_file(int descriptor, char *path)
{
    char name[64];
    if (trace < 0 || descriptor == trace)
        return 0;
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(name, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = 0;
    return length > 0 && is_ours(path);
}

/* Make a path whole that starts at an open folder. */
static const char *whole(int start, const char *path, char *into)
{
    if (path == NULL || path[0] == '/' || start == AT_FDCWD || trace < 0 || !is_our_file(start, into))
        return path;
    size_t length = strlen(into);
    snprintf(into + length, PATH_MAX - length, "/%s", path);
    return into;
}

static uint64_t inode_of(int descriptor)
{
    struct stat found;
    return fstat(descriptor, &found) ? 0 : found.st_ino;
}

static void not_recorded(const char *call)
{
    fprintf(stderr, "trace: %s changes a file and is not recorded\n", call);
    abort();
}

/* Record what a call has written; the data are read back, so that it does not matter where they came from. */
static void record_written(int descriptor, const char *path, off_t place, ssize_t size)
{
    char name[64], *data = malloc((size_t)size + 1);
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    int again = (int)syscall(SYS_openat, AT_FDCWD, name, O_RDONLY | O_CLOEXEC);
    if (data == NULL || again < 0 || pread(again, data, (size_t)size, place) != size)
        abort();
    syscall(SYS_close, again);
    record(WRITE, inode_of(descriptor), (uint64_t)place, path, "", data, (size_t)size);
    free(data);
}

#define WRITTEN(descriptor, before, call)                                  \
    char path[PATH_MAX];                                                   \
    TAKEN;                                                                 \
    int ours = is_our_file(descriptor, path);                              \
    off_t place = ours ? (before) : 0;                                     \
    ssize_t done = call;                                                   \
    if (ours && done > 0)                                                  \
        record_written(descriptor, path, place, done);                     \
    GIVE(done)

static off_t next_place(int descriptor)
{
    struct stat found;
    if (fcntl(descriptor, F_GETFL) & O_APPEND)
        return fstat(descriptor, &found) ? 0 : found.st_size;
    return lseek(descriptor, 0, SEEK_CUR);
}

ssize_t write(int descriptor, const void *data, size_t size)
{
    WRITTEN(descriptor, next_place(descriptor), REAL(ssize_t, write, int, const void *, size_t)(descriptor, data, size));
}

ssize_t writev(int descriptor, const struct iovec *parts, int count)
{
    WRITTEN(descriptor, next_place(descriptor), REAL(ssize_t, writev, int, const struct iovec *, int)(descriptor, parts, count));
}

ssize_t pwrite(int descriptor, const void *data, size_t size, off_t at)
{
    WRITTEN(descriptor, at, REAL(ssize_t, pwrite, int, const void *, size_t, off_t)(descriptor, data, size, at));
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t at)
{
    WRITTEN(descriptor, at, REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)(descriptor, data, size, at));
}

ssize_t sendfile(int out, int in, off_t *from, size_t size)
{
    WRITTEN(out, next_place(out), REAL(ssize_t, sendfile, int, int, off_t *, size_t)(out, in, from, size));
}

ssize_t sendfile64(int out, int in, off64_t *from, size_t size)
{
    WRITTEN(out, next_place(out), REAL(ssize_t, sendfile64, int, int, off64_t *, size_t)(out, in, from, size));
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t size, unsigned int flags)
{
    ssize_t (*real)(int, off64_t *, int, off64_t *, size_t, unsigned int) = dlsym(RTLD_NEXT, "copy_file_range");
    WRITTEN(out, to ? *to : next_place(out), real(in, from, out, to, size, flags));
}

#define AFTER(descriptor, type, call, kind, offset)                        \
    char path[PATH_MAX];                                                   \
    TAKEN;                                                                 \
    int ours = is_our_file(descriptor, path);                              \
    type done = call;                                                      \
    if (ours && done == 0)                                                 \
        record(kind, inode_of(descriptor), (uint64_t)(offset), path, "", "", 0); \
    GIVE(done)

int ftruncate(int descriptor, off_t size)
{
    AFTER(descriptor, int, REAL(int, ftruncate, int, off_t)(descriptor, size), SIZE, size);
}

int ftruncate64(int descriptor, off64_t size)
{
    AFTER(descriptor, int, REAL(int, ftruncate64, int, off64_t)(descriptor, size), SIZE, size);
}

static char sync_kind(int descriptor)
{
    struct stat found;
    return !fstat(descriptor, &found) && S_ISDIR(found.st_mode) ? SYNC_FOLDER : SYNC;
}

int fsync(int descriptor)
{
    AFTER(descriptor, int, REAL(int, fsync, int)(descriptor), sync_kind(descriptor), 0);
}

int fdatasync(int descriptor)
{
    AFTER(descriptor, int, REAL(int, fdatasync, int)(descriptor), sync_kind(descriptor), 0);
}

/* A path given with a folder's descriptor, made whole, and a call on it that is recorded if it succeeds. */
#define ONE(start, given, call, kind)                                      \
    char into[PATH_MAX];                                                   \
    TAKEN;                                                                 \
    const char *path = whole(start, given, into);                          \
    int done = call;                                                       \
    if (done == 0 && is_ours(path))                                        \
        record(kind, 0, 0, path, "", "", 0);                               \
    GIVE(done)

#define TWO(start, given, other_start, other_given, call, kind)            \
    char into[PATH_MAX], other_into[PATH_MAX];                             \
    TAKEN;                                                                 \
    const char *path = whole(start, given, into), *other = whole(other_start, other_given, other_into); \
    if (is_ours(path) != is_ours(other))                                   \
        not_recorded("a rename or link into or out of the folder");        \
    int done = call;                                                       \
    if (done == 0 && is_ours(path))                                        \
        record(kind, 0, 0, path, other, "", 0);                            \
    GIVE(done)

int rename(const char *from, const char *to)
{
    TWO(AT_FDCWD, from, AT_FDCWD, to, REAL(int, rename, const char *, const char *)(from, to), RENAME);
}

int renameat(int start, const char *from, int other_start, const char *to)
{
    TWO(start, from, other_start, to, REAL(int, renameat, int, const char *, int, const char *)(start, from, other_start, to), RENAME);
}

int link(const char *from, const char *to)
{
    TWO(AT_FDCWD, from, AT_FDCWD, to, REAL(int, link, const char *, const char *)(from, to), LINK);
}

int linkat(int start, const char *from, int other_start, const char *to, int flags)
{
    int (*real)(int, const char *, int, const char *, int) = dlsym(RTLD_NEXT, "linkat");
    TWO(start, from, other_start, to, real(start, from, other_start, to, flags), LINK);
}

int unlink(const char *given)
{
    ONE(AT_FDCWD, given, REAL(int, unlink, const char *)(given), UNLINK);
}

int unlinkat(int start, const char *given, int flags)
{
    ONE(start, given, REAL(int, unlinkat, int, const char *, int)(start, given, flags), UNLINK);
}

int rmdir(const char *given)
{
    ONE(AT_FDCWD, given, REAL(int, rmdir, const char *)(given), UNLINK);
}

int mkdir(const char *given, mode_t mode)
{
    ONE(AT_FDCWD, given, REAL(int, mkdir, const char *, mode_t)(given, mode), MKDIR);
}

int mkdirat(int start, const char *given, mode_t mode)
{
    ONE(start, given, REAL(int, mkdirat, int, const char *, mode_t)(start, given, mode), MKDIR);
}

static int opened(int start, const char *given, int flags, mode_t mode)
{
    char into[PATH_MAX];
    struct stat before;
    TAKEN;
    const char *path = whole(start, given, into);
    int ours = is_ours(path), there = ours && stat(path, &before) == 0;
    int done = REAL(int, openat64, int, const char *, int, ...)(start, given, flags, mode);
    if (done >= 0 && ours && (flags & O_CREAT) && !there)
        record(CREATE, inode_of(done), 0, path, "", "", 0);
    else if (done >= 0 && ours && (flags & O_TRUNC))
        record(SIZE, inode_of(done), 0, path, "", "", 0);
    GIVE(done);
}

#define MODE                                                               \
    mode_t mode = 0;                                                       \
    if (flags & (O_CREAT | O_TMPFILE)) {                                   \
        va_list rest;                                                      \
        va_start(rest, flags), mode = va_arg(rest, mode_t), va_end(rest);  \
    }

int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int start, const char *path, int flags, ...) { MODE return opened(start, path, flags, mode); }
int openat64(int start, const char *path, int flags, ...) { MODE return opened(start, path, flags, mode); }

#define REFUSED(descriptor, call) do { char path[PATH_MAX]; if (is_our_file(descriptor, path)) not_recorded(call); } while (0)

int fallocate64(int descriptor, int mode, off64_t from, off64_t size)
{
    REFUSED(descriptor, "fallocate");
    return REAL(int, fallocate64, int, int, off64_t, off64_t)(descriptor, mode, from, size);
}

int posix_fallocate(int descriptor, off_t from, off_t size)
{
    REFUSED(descriptor, "posix_fallocate");
    return REAL(int, posix_fallocate, int, off_t, off_t)(descriptor, from, size);
}

ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t at)
{
    REFUSED(descriptor, "pwritev");
    return REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t)(descriptor, parts, count, at);
}

/* Only the shared memory of SQLite's write-ahead log may be written through a mapping: it is made anew from the log. */
static void look_at_mapping(int protection, int flags, int descriptor)
{
    char path[PATH_MAX];
    if (!(flags & MAP_SHARED) || !(protection & PROT_WRITE) || !is_our_file(descriptor, path))
        return;
    size_t length = strlen(path);
    if (length < 4 || strcmp(path + length - 4, "-shm"))
        not_recorded("mmap");
}

void *mmap(void *address, size_t size, int protection, int flags, int descriptor, off_t from)
{
    look_at_mapping(protection, flags, descriptor);
    return (void *)syscall(SYS_mmap, address, size, protection, flags, descriptor, from);
}

void *mmap64(void *address, size_t size, int protection, int flags, int descriptor, off64_t from)
{
    look_at_mapping(protection, flags, descriptor);
    return (void *)syscall(SYS_mmap, address, size, protection, flags, descriptor, from);
}
