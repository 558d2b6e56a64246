#include "cli/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace huji {
namespace {

namespace fs = std::filesystem;

/// An open file; closed in the end.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
    ~OpenFile() { close(); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

    [[nodiscard]] bool write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

    [[nodiscard]] bool set_mode(mode_t mode) const { return ::fchmod(descriptor_, mode) == 0; }
    [[nodiscard]] bool sync() const { return ::fsync(descriptor_) == 0; }

    /// Returns whether the file system took everything.
    bool close() {
        const bool closed = descriptor_ < 0 || ::close(descriptor_) == 0;
        descriptor_ = -1;
        return closed;
    }

private:
    int descriptor_;
};

/// Returns the file that a path leads to, also where its last link leads to none yet.
fs::path target_of(const fs::path& path) {
    std::error_code failed;
    const fs::path target = fs::weakly_canonical(path, failed);
    return failed ? path : target;
}

bool write_part(const fs::path& part, std::string_view bytes, const struct stat* before) {
    OpenFile file(::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    const bool keeps_mode = before == nullptr || (file.is_open() && file.set_mode(before->st_mode & 07777U));
    return file.is_open() && keeps_mode && file.write(bytes) && file.sync() && file.close();
}

/// A rename is on the disk when its folder is. Some file systems refuse to sync folders; the bytes are safe by then.
void sync_folder(const fs::path& folder) {
    const OpenFile open(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (open.is_open()) (void)open.sync();
}

}  // namespace

bool write_file(const std::string& path, std::string_view bytes) {
    const fs::path target = target_of(path);
    struct stat before {};
    const bool exists = ::stat(target.c_str(), &before) == 0;
    // A device or pipe, such as /dev/stdout, has no earlier bytes to keep.
    if (exists && !S_ISREG(before.st_mode)) {
        OpenFile file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
        return file.is_open() && file.write(bytes) && file.close();
    }
    fs::path part = target;
    part += ".part";
    if (write_part(part, bytes, exists ? &before : nullptr) && ::rename(part.c_str(), target.c_str()) == 0) {
        sync_folder(target.parent_path());
        return true;
    }
    ::unlink(part.c_str());
    return false;
}

}  // namespace huji
