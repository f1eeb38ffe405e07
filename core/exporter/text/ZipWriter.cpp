#include "core/exporter/text/ZipWriter.h"

#include <zip.h>

namespace duizhao::exporter {

namespace {

constexpr zip_uint16_t kNoTime = 0;
constexpr zip_uint16_t kFirstDay = (0U << 9U) | (1U << 5U) | 1U; ///< 1 January 1980, as MS-DOS counts

tl::unexpected<Error> failed(const char* why)
{
    return failure(ErrorKind::Storage, std::string{"The archive could not be put together: "} + why + ".");
}

bool add(zip_t* archive, const ZipEntry& entry)
{
    zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (source == nullptr) {
        return false;
    }
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0 &&
           zip_file_set_dostime(archive, at, kNoTime, kFirstDay, 0) == 0;
}

Result<std::string> contentOf(zip_source_t* buffer)
{
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_source_stat(buffer, &facts) != 0 || zip_source_open(buffer) != 0) {
        return failed(zip_error_strerror(zip_source_error(buffer)));
    }
    std::string bytes(facts.size, '\0');
    const zip_int64_t read = zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    if (read != static_cast<zip_int64_t>(bytes.size())) {
        return failed("it could not be read back");
    }
    return bytes;
}

} // namespace

Result<std::string> zipped(const std::vector<ZipEntry>& entries, const std::string& comment)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = buffer == nullptr ? nullptr : zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        const auto refusal = failed(zip_error_strerror(&error));
        zip_source_free(buffer);
        zip_error_fini(&error);
        return refusal;
    }
    zip_source_keep(buffer); // closing the archive lets go of it once
    bool good =
        zip_set_archive_comment(archive, comment.data(), static_cast<zip_uint16_t>(comment.size())) == 0;
    for (const ZipEntry& entry : entries) {
        good = good && add(archive, entry);
    }
    Result<std::string> bytes;
    if (!good || zip_close(archive) != 0) {
        bytes = failed(zip_strerror(archive));
        zip_discard(archive);
    } else {
        bytes = contentOf(buffer);
    }
    zip_source_free(buffer);
    zip_error_fini(&error);
    return bytes;
}

} // namespace duizhao::exporter
