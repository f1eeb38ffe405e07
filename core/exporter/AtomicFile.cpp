#include "core/exporter/AtomicFile.h"

#include "core/base/Hash.h"
#include "core/base/Reasons.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace duizhao::exporter {

namespace {

constexpr std::size_t kGathered = 1U << 16U;

Wording adviceFor(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return Wording::DiskFull;
    case EACCES:
    case EPERM:
        return Wording::WritingNotAllowed;
    case EROFS:
        return Wording::DiskReadOnly;
    case ENOENT:
    case ENOTDIR:
        return Wording::NoSuchFolder;
    case EISDIR:
        return Wording::IsFolder;
    case ENAMETOOLONG:
        return Wording::NameTooLong;
    default:
        return Wording::AnotherPlace;
    }
}

tl::unexpected<Error> notWritable(const std::filesystem::path& file, int error)
{
    const Wording advice = adviceFor(error);
    if (advice != Wording::AnotherPlace) {
        return failure(Reason::ExportNotWritable, {file.string(), Worded{advice}});
    }
    return failure(Reason::ExportNotWritable, {file.string(), Worded{advice}},
                   "Cannot write \"" + file.string() + "\": " + std::generic_category().message(error) +
                       "; choose another place. Nothing was changed.");
}

std::filesystem::path targetOf(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::is_symlink(file, error)) {
        return file;
    }
    const std::filesystem::path target = std::filesystem::weakly_canonical(file, error);
    return error ? file : target;
}

void syncFolder(const std::filesystem::path& folder)
{
    // The rename has happened; that it survives a power cut is wished for, and not every file system can.
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

Result<> checkPlainTarget(const std::filesystem::path& file)
{
    namespace fs = std::filesystem;
    std::error_code ignored;
    switch (fs::status(file, ignored).type()) {
    case fs::file_type::directory:
        return notWritable(file, EISDIR);
    case fs::file_type::not_found:
        if (fs::is_symlink(fs::symlink_status(file, ignored))) {
            return failure(Reason::TargetLinkNowhere, {file.string()});
        }
        return {};
    case fs::file_type::fifo:
    case fs::file_type::socket:
        return failure(Reason::TargetPipe, {file.string()});
    case fs::file_type::block:
    case fs::file_type::character:
        return failure(Reason::TargetDevice, {file.string()});
    default: // a file, or what cannot be told: writing will tell
        return {};
    }
}

int FileOutput::create(const std::filesystem::path& file, const std::filesystem::path& like, int& descriptor)
{
    descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return errno;
    }
    struct stat rights = {};
    if (::stat(like.c_str(), &rights) == 0) {
        ::fchmod(descriptor, rights.st_mode & 07777U);
    }
    return 0;
}

int FileOutput::write(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return 0;
}

int FileOutput::sync(int descriptor)
{
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

int FileOutput::close(int descriptor)
{
    return ::close(descriptor) == 0 ? 0 : errno;
}

int FileOutput::rename(const std::filesystem::path& from, const std::filesystem::path& to)
{
    return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

AtomicWriter::AtomicWriter(std::filesystem::path file, std::filesystem::path target, FileOutput& output)
    : m_file{std::move(file)}, m_target{std::move(target)}, m_temporary{m_target}, m_output{output}
{
    m_temporary.replace_filename(".duizhao-" + newUuid() + ".tmp");
}

Result<std::unique_ptr<AtomicWriter>> AtomicWriter::open(const std::filesystem::path& file,
                                                         FileOutput& output)
{
    if (auto plain = checkPlainTarget(file); !plain) {
        return failure(plain.error());
    }
    const std::filesystem::path target = targetOf(file);
    std::error_code ignored;
    if (std::filesystem::exists(target, ignored) && ::access(target.c_str(), W_OK) != 0) {
        return notWritable(file, errno); // the rename would get past a file that somebody made read-only
    }
    std::unique_ptr<AtomicWriter> writer{new AtomicWriter{file, target, output}};
    if (const int error = output.create(writer->m_temporary, target, writer->m_descriptor); error != 0) {
        return notWritable(file, error);
    }
    return writer;
}

AtomicWriter::~AtomicWriter()
{
    if (m_descriptor >= 0) {
        (void)m_output.close(m_descriptor); // what it says is of no interest: the file goes
        std::error_code ignored;
        std::filesystem::remove(m_temporary, ignored);
    }
}

int AtomicWriter::flush()
{
    const int error = m_output.write(m_descriptor, m_gathered);
    m_gathered.clear();
    return error;
}

Result<> AtomicWriter::write(std::string_view bytes)
{
    m_gathered += bytes;
    if (m_gathered.size() >= kGathered) {
        if (const int error = flush(); error != 0) {
            return notWritable(m_file, error);
        }
    }
    return {};
}

Result<> AtomicWriter::commit()
{
    int error = flush();
    if (error == 0) {
        error = m_output.sync(m_descriptor);
    }
    const int closing = m_output.close(std::exchange(m_descriptor, -1));
    error = error != 0 ? error : closing;
    if (error == 0) {
        error = m_output.rename(m_temporary, m_target);
    }
    if (error != 0) {
        std::error_code ignored;
        std::filesystem::remove(m_temporary, ignored);
        return notWritable(m_file, error);
    }
    syncFolder(m_target.parent_path());
    return {};
}

Result<> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes, FileOutput& output)
{
    const auto writer = AtomicWriter::open(file, output);
    if (!writer) {
        return failure(writer.error());
    }
    const auto written = (*writer)->write(bytes);
    return written ? (*writer)->commit() : written;
}

Result<> writeFileAtomically(const std::filesystem::path& file, std::string_view bytes)
{
    FileOutput output;
    return writeFileAtomically(file, bytes, output);
}

} // namespace duizhao::exporter
