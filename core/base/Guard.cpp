#include "core/base/Guard.h"

#include <cxxabi.h>

#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <stdexcept>
#include <typeinfo>

namespace duizhao {

namespace {

/// `std::out_of_range` of what is being thrown; also of what is no `std::exception`, as OpenCC's are not.
std::string thrownType()
{
    const std::type_info* type = abi::__cxa_current_exception_type();
    if (type == nullptr) {
        return "something of no known type";
    }
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> name{
        abi::__cxa_demangle(type->name(), nullptr, nullptr, &status), std::free};
    return status == 0 && name ? name.get() : type->name();
}

Error notEnoughMemory()
{
    return {ErrorKind::OutOfMemory, "There is not enough memory for this. Nothing was changed."};
}

Error unexpected(const std::string& detail)
{
    return {ErrorKind::Unexpected, "Something went wrong inside Duizhao (" + detail + ")."};
}

} // namespace

Error thrownError()
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return notEnoughMemory();
    } catch (const std::length_error&) {
        return notEnoughMemory(); // a container that was asked for more than there can be
    } catch (const std::exception& error) {
        return unexpected(thrownType() + ": " + error.what());
    } catch (...) {
        return unexpected(thrownType());
    }
}

} // namespace duizhao
