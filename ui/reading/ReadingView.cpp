#include "ui/reading/ReadingView.h"

// The home of the class's meta-object, once for all who link it.
