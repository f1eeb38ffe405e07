#pragma once

#include "core/base/Ids.h"
#include "ui/commands/Parts.h"

#include <QCoreApplication>

#include <vector>

namespace duizhao::model {
struct PublicationSummary;
} // namespace duizhao::model

namespace duizhao::ui {

/// What a person does to publications: asks and carries it out. Made where it is needed.
class PublicationCommands final {
    Q_DECLARE_TR_FUNCTIONS(PublicationCommands)

public:
    explicit PublicationCommands(const Parts& parts) : m_parts(parts) {}

    /// Asks for another name; one that another publication has is an offer to merge the two.
    void rename(PublicationId publication);
    /// Asks into which other one.
    void merge(PublicationId publication);
    [[nodiscard]] bool hasOthers(PublicationId publication) const;

private:
    [[nodiscard]] std::vector<model::PublicationSummary> all() const;
    void offerMerge(const model::PublicationSummary& from, const model::PublicationSummary& into);

    const Parts& m_parts;
};

} // namespace duizhao::ui
