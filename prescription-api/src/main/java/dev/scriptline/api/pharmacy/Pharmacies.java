package dev.scriptline.api.pharmacy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All pharmacies. */
public interface Pharmacies extends JpaRepository<Pharmacy, UUID> {

  /** The open ones of a region, by name. */
  @Query(
      """
      select pharmacy from Pharmacy pharmacy
      where pharmacy.particulars.region = :region and not pharmacy.particulars.closed
      order by pharmacy.particulars.name, pharmacy.particulars.address.city, pharmacy.id
      """)
  List<Pharmacy> openIn(String region);
}
