/* Lets the n-th call that reaches the disk fail, or kills the process there. Preloaded into a child process; nothing happens before
   `faults_arm`.

   Only files below one folder count. A failed call has done nothing, but for a short write, which has written half. With an error below
   zero the process is killed before the call, or within it, if it is a short write. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITES = 1, SYNCS = 2, RENAMES = 4, OPENS = 8, LINKS = 16, UNLINKS = 32, FOLDERS = 64, CREATES = 128 };

static char folder[PATH_MAX];
static size_t folder_length;
static int armed_calls, armed_errno, armed_short, armed_for_good;
static long armed_at, seen, fired;

void faults_arm(const char *below, int calls, long at, int error, int half, int for_good)
{
    snprintf(folder, sizeof folder, "%s", below);
    folder_length = strlen(folder);
    armed_errno = error, armed_short = half, armed_for_good = for_good, armed_at = at, seen = fired = 0;
    armed_calls = calls;
}

long faults_seen(void)
{
    return seen;
}

long faults_disarm(void)
{
    armed_calls = 0;
    return fired;
}

static int is_ours(const char *path)
{
    return path != NULL && strncmp(path, folder, folder_length) == 0;
}

static int is_our_file(int descriptor)
{
    char name[64], path[PATH_MAX];
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(name, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return is_ours(path);
}

static int is_ours_at(int start, const char *path)
{
    return path == NULL || path[0] == '/' || start == AT_FDCWD ? is_ours(path) : is_our_file(start);
}

static void die(void)
{
    raise(SIGKILL);
}

static int fails(int call, int ours)
{
    if (!(armed_calls & call) || !ours)
        return 0;
    long now = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST);
    if (now != armed_at && !(armed_for_good && now > armed_at))
        return 0;
    __atomic_add_fetch(&fired, 1, __ATOMIC_SEQ_CST);
    if (armed_errno < 0 && !(armed_short && call == WRITES))
        die();
    errno = armed_errno;
    return 1;
}

static int write_fails(int descriptor)
{
    int kept = errno;
    int result = (armed_calls & WRITES) && fails(WRITES, is_our_file(descriptor));
    if (!result)
        errno = kept;
    return result;
}

static ssize_t cut_short(ssize_t written)
{
    if (armed_errno < 0)
        die();
    return written;
}

static int unparted_fails(int descriptor)
{
    int result = write_fails(descriptor);
    if (result && armed_errno < 0)
        die();
    return result;
}

static int sync_fails(int descriptor)
{
    return (armed_calls & SYNCS) && fails(SYNCS, is_our_file(descriptor));
}

#define REAL(name, type) ((type)dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *data, size_t size)
{
    static ssize_t (*real)(int, const void *, size_t);
    if (real == NULL)
        real = REAL(write, ssize_t (*)(int, const void *, size_t));
    if (!write_fails(descriptor))
        return real(descriptor, data, size);
    return cut_short(armed_short && size > 1 ? real(descriptor, data, size / 2) : -1);
}

#define PWRITE(name, offset)                                                                           \
    ssize_t name(int descriptor, const void *data, size_t size, offset place)                          \
    {                                                                                                  \
        static ssize_t (*real)(int, const void *, size_t, offset);                                     \
        if (real == NULL)                                                                              \
            real = REAL(name, ssize_t (*)(int, const void *, size_t, offset));                         \
        if (!write_fails(descriptor))                                                                  \
            return real(descriptor, data, size, place);                                                \
        return cut_short(armed_short && size > 1 ? real(descriptor, data, size / 2, place) : -1);      \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int descriptor, const struct iovec *parts, int count)
{
    return unparted_fails(descriptor) ? -1 : REAL(writev, ssize_t (*)(int, const struct iovec *, int))(descriptor, parts, count);
}

ssize_t sendfile(int out, int in, off_t *place, size_t size)
{
    return unparted_fails(out) ? -1 : REAL(sendfile, ssize_t (*)(int, int, off_t *, size_t))(out, in, place, size);
}

ssize_t sendfile64(int out, int in, off64_t *place, size_t size)
{
    return unparted_fails(out) ? -1 : REAL(sendfile64, ssize_t (*)(int, int, off64_t *, size_t))(out, in, place, size);
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t size, unsigned int flags)
{
    ssize_t (*real)(int, off64_t *, int, off64_t *, size_t, unsigned int) = dlsym(RTLD_NEXT, "copy_file_range");
    return unparted_fails(out) ? -1 : real(in, from, out, to, size, flags);
}

#define TRUNCATE(name, offset)                                                                         \
    int name(int descriptor, offset size)                                                              \
    {                                                                                                  \
        return unparted_fails(descriptor) ? -1 : REAL(name, int (*)(int, offset))(descriptor, size);      \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define ALLOCATE(name, offset)                                                                         \
    int name(int descriptor, int mode, offset place, offset size)                                      \
    {                                                                                                  \
        return unparted_fails(descriptor) ? -1 : REAL(name, int (*)(int, int, offset, offset))(descriptor, mode, place, size); \
    }
ALLOCATE(fallocate, off_t)
ALLOCATE(fallocate64, off64_t)

int fsync(int descriptor)
{
    return sync_fails(descriptor) ? -1 : REAL(fsync, int (*)(int))(descriptor);
}

int fdatasync(int descriptor)
{
    return sync_fails(descriptor) ? -1 : REAL(fdatasync, int (*)(int))(descriptor);
}

int rename(const char *from, const char *to)
{
    return fails(RENAMES, is_ours(from) || is_ours(to)) ? -1 : REAL(rename, int (*)(const char *, const char *))(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    if (fails(RENAMES, is_ours_at(from_folder, from) || is_ours_at(to_folder, to)))
        return -1;
    return REAL(renameat, int (*)(int, const char *, int, const char *))(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags)
{
    if (fails(RENAMES, is_ours_at(from_folder, from) || is_ours_at(to_folder, to)))
        return -1;
    return REAL(renameat2, int (*)(int, const char *, int, const char *, unsigned int))(from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to)
{
    return fails(LINKS, is_ours(from) || is_ours(to)) ? -1 : REAL(link, int (*)(const char *, const char *))(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags)
{
    if (fails(LINKS, is_ours_at(from_folder, from) || is_ours_at(to_folder, to)))
        return -1;
    return REAL(linkat, int (*)(int, const char *, int, const char *, int))(from_folder, from, to_folder, to, flags);
}

int unlink(const char *path)
{
    return fails(UNLINKS, is_ours(path)) ? -1 : REAL(unlink, int (*)(const char *))(path);
}

int unlinkat(int start, const char *path, int flags)
{
    return fails(UNLINKS, is_ours_at(start, path)) ? -1 : REAL(unlinkat, int (*)(int, const char *, int))(start, path, flags);
}

int mkdir(const char *path, mode_t mode)
{
    return fails(FOLDERS, is_ours(path)) ? -1 : REAL(mkdir, int (*)(const char *, mode_t))(path, mode);
}

int rmdir(const char *path)
{
    return fails(FOLDERS, is_ours(path)) ? -1 : REAL(rmdir, int (*)(const char *))(path);
}

#define MODE(flags, last) mode_t mode = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, last); mode = va_arg(rest, mode_t); va_end(rest); }

#define OPENING(flags) ((flags) & O_CREAT ? OPENS | CREATES : OPENS)

#define OPEN(name)                                                                                     \
    int name(const char *path, int flags, ...)                                                         \
    {                                                                                                  \
        MODE(flags, flags)                                                                             \
        return fails(OPENING(flags), is_ours(path)) ? -1 : REAL(name, int (*)(const char *, int, ...))(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                   \
    int name(int start, const char *path, int flags, ...)                                              \
    {                                                                                                  \
        MODE(flags, flags)                                                                             \
        return fails(OPENING(flags), is_ours_at(start, path)) ? -1 : REAL(name, int (*)(int, const char *, int, ...))(start, path, flags, mode); \
    }
OPENAT(openat)
OPENAT(openat64)
