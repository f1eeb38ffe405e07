#pragma once

// Read by moc before every header: it parses the standard library's <compare> only after another standard
// header has brought in the library's configuration macros.
#include <cstddef>
